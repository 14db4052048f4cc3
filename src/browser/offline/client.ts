import { TRUSTED_TYPES_POLICY } from '../../core/offline/trusted-types.ts';

/**
 * Keep the site for reading without a network, and offer a new release when it is there as a whole.
 *
 * @param address - Of the service worker.
 * @throws Error when the browser keeps nothing or the network fails.
 */
export async function workOffline(address: string): Promise<void> {
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // A first worker takes the page over as it is. A new release takes every tab, for the old one is gone.
    if (isControlled) location.reload();
    isControlled = true;
  });
  const registration = await serviceWorker.register(trusted(address));
  let showUpdateBar: (() => void) | undefined;
  const offerWaiting = () => {
    if (!registration.waiting || !serviceWorker.controller) return;
    // Loaded when it is wanted; the next page tries again.
    import('./update-bar.ts')
      .then(({ createUpdateBar }) => {
        showUpdateBar ??= createUpdateBar(registration);
        showUpdateBar();
      })
      .catch(() => undefined);
  };
  const watch = (worker: ServiceWorker | null) => {
    worker?.addEventListener('statechange', offerWaiting);
  };
  watch(registration.installing);
  registration.addEventListener('updatefound', () => {
    watch(registration.installing);
  });
  offerWaiting();
}

/** What is used of Trusted Types, of which TypeScript does not know. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (address: string) => string },
  ) => { createScriptURL: (address: string) => string };
}

/** The address of the service worker, as browsers want it that take no mere string for a script. */
function trusted(address: string): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  // The policy lets this one address through, whatever it is asked for.
  const policy = trustedTypes?.createPolicy(TRUSTED_TYPES_POLICY, {
    createScriptURL: () => address,
  });
  return policy?.createScriptURL(address) ?? address;
}
