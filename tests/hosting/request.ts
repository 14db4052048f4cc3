import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { buffer } from 'node:stream/consumers';

/** An answer as it came, without any decoding. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const agent = new Agent({ keepAlive: true });

/** Ask for a path, which is sent exactly as written: unlike `fetch`, nothing is resolved or encoded. */
export function ask(
  origin: string,
  path: string,
  { method = 'GET', headers = {}, via = agent }: Asking = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(origin, { path, method, headers, agent: via }, (response) => {
      buffer(response).then((body) => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body });
      }, reject);
    });
    asked.on('error', reject).end();
  });
}

interface Asking {
  method?: string;
  headers?: Record<string, string>;
  via?: Agent;
}
