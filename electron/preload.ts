import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  BACKEND_GONE_MESSAGE,
  type Bridge,
  type NativeApi,
  nativeCalls,
  PORT_MESSAGE,
  READY_MESSAGE,
} from '#shared/contract/native';

const calls = nativeCalls.map((name) => [
  name,
  (...args: unknown[]) => ipcRenderer.invoke('qisan:native', name, ...args),
]);

const bridge: Bridge = {
  native: Object.fromEntries(calls) as NativeApi,
  pathOfFile: (file) => webUtils.getPathForFile(file as File),
};

contextBridge.exposeInMainWorld('qisan', bridge);

ipcRenderer.on(PORT_MESSAGE, (event) => {
  window.postMessage({ type: PORT_MESSAGE }, window.location.origin, event.ports);
});
ipcRenderer.on(BACKEND_GONE_MESSAGE, () => {
  window.postMessage({ type: BACKEND_GONE_MESSAGE }, window.location.origin);
});
// The page asks for its port when it is ready to listen; a port sent earlier would be lost.
window.addEventListener('message', (event) => {
  if (event.source === window && event.data === READY_MESSAGE) ipcRenderer.send(READY_MESSAGE);
});
