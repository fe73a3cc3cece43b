import { Socket, type SocketConnectOpts } from 'node:net';
import type { RolePasswords } from './role-passwords.js';

/**
 * Connects when no rotation of passwords is under way. The server looks up the password that it will
 * compare when a login begins, and the driver asks for ours after that: too late to wait.
 */
export class WaitingSocket extends Socket {
  constructor(private readonly passwords: RolePasswords) {
    super();
  }

  override connect(options: SocketConnectOpts, listener?: () => void): this;
  override connect(port: number, host: string, listener?: () => void): this;
  override connect(port: number, listener?: () => void): this;
  override connect(path: string, listener?: () => void): this;
  override connect(...given: unknown[]): this {
    const begin = super.connect.bind(this);
    const connect = (): void => {
      if (!this.destroyed) Reflect.apply(begin, this, given);
    };
    try {
      if (this.passwords.isRotating) {
        this.passwords.settled().then(connect, (error: Error) => this.destroy(error));
      } else {
        connect();
      }
    } catch (error) {
      // the file cannot be read: told as any other failure to connect, after the driver listens
      const cause = error instanceof Error ? error : new Error('unknown', { cause: error });
      process.nextTick(() => this.destroy(cause));
    }
    return this;
  }
}
