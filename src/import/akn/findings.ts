import type { SourcePoint } from '../../core/resolution/model.ts';
import type { Finding } from '../reading.ts';

/** What is found while a document is read, in the order in which it is found. */
export class Findings {
  readonly repairs: Finding[] = [];
  readonly remarks: Finding[] = [];
  readonly faults: Finding[] = [];

  /** The same, each in the order of the document. */
  inOrder(): Record<'repairs' | 'remarks' | 'faults', Finding[]> {
    const sort = (found: readonly Finding[]) =>
      found.toSorted((a, b) => a.line - b.line || a.column - b.column);
    return {
      repairs: sort(this.repairs),
      remarks: sort(this.remarks),
      faults: sort(this.faults),
    };
  }

  /** What the document gets wrong, and its own text puts right. */
  repair(point: SourcePoint, kind: string, message: string): void {
    this.repairs.push({ ...point, kind, message });
  }

  /** What a person should look at. */
  remark(point: SourcePoint, kind: string, message: string): void {
    this.remarks.push({ ...point, kind, message });
  }

  /** What the document gets wrong, and nothing in it puts right. */
  fault(point: SourcePoint, kind: string, message: string): void {
    this.faults.push({ ...point, kind, message });
  }
}
