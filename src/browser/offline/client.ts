import { homeAddress, serviceWorkerAddress } from '../../core/addresses.ts';
import { TRUSTED_TYPES_POLICY } from '../../core/offline/trusted-types.ts';
import { createUpdateBar } from './update-bar.ts';

/**
 * Keep the site for reading without a network, and offer a new release when it is there as a whole.
 *
 * @throws Error when the browser keeps nothing or the network fails.
 */
export async function workOffline(): Promise<void> {
  const { serviceWorker } = navigator;
  let isControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // A first worker takes the page over as it is. A new release takes every tab, for the old one is gone.
    if (isControlled) location.reload();
    isControlled = true;
  });
  const registration = await serviceWorker.register(trustedAddress(), {
    scope: homeAddress(),
  });
  const showUpdateBar = createUpdateBar(registration);
  const offerWaiting = () => {
    if (registration.waiting && serviceWorker.controller) showUpdateBar();
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
function trustedAddress(): string {
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
  const address = serviceWorkerAddress();
  // The policy lets this one address through, whatever it is asked for.
  const policy = trustedTypes?.createPolicy(TRUSTED_TYPES_POLICY, {
    createScriptURL: () => address,
  });
  return policy?.createScriptURL(address) ?? address;
}
