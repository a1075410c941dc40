import type { AddressInfo } from "node:net";
import PostalMime, { type Email } from "postal-mime";
import { SMTPServer } from "smtp-server";

export interface MailServer {
  url: string;
  letters: Email[];
  /** Addresses that are refused for good. */
  gone: Set<string>;
  close: () => Promise<void>;
}

/** A real mail server on this machine, which keeps what it takes. */
export async function mailServer(): Promise<MailServer> {
  const letters: Email[] = [];
  const gone = new Set<string>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo({ address }, _session, done) {
      done(gone.has(address) ? Object.assign(new Error("No such mailbox"), { responseCode: 550 }) : null);
    },
    onData(stream, _session, done) {
      let text = "";
      stream.on("data", (chunk: Buffer) => (text += chunk.toString()));
      stream.on("end", () => {
        void PostalMime.parse(text).then((letter) => {
          letters.push(letter);
          done();
        });
      });
    },
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    gone,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  };
}
