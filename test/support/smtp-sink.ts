import { createServer, type Server, type Socket } from 'node:net';
import { createInterface } from 'node:readline';

export interface ReceivedMail {
  readonly from: string;
  readonly to: string[];
  /** Headers and body as they came over the wire, dots unstuffed. */
  readonly source: string;
}

/** A mail server that keeps what it gets: just enough of RFC 5321 for one client at a time. */
export class SmtpSink {
  readonly mails: ReceivedMail[] = [];
  /** Answered to the next receiver instead of 250, for example `450 mailbox busy`. */
  refuseNext: string | undefined;
  private readonly server: Server = createServer((socket) => this.serve(socket));

  async start(): Promise<string> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('the sink has no port');
    return `smtp://127.0.0.1:${address.port}`;
  }

  async stop(): Promise<void> {
    await new Promise((resolve) => this.server.close(resolve));
  }

  private async serve(socket: Socket): Promise<void> {
    const say = (line: string) => socket.write(`${line}\r\n`);
    let mail: { from: string; to: string[] } = { from: '', to: [] };
    let data: string[] | undefined;
    say('220 sink');
    for await (const line of createInterface({ input: socket })) {
      const address = /<(.*)>/.exec(line)?.[1] ?? '';
      if (data && line === '.') {
        this.mails.push({ ...mail, source: data.join('\r\n') });
        data = undefined;
        say('250 kept');
      } else if (data) data.push(line.replace(/^\./, ''));
      else if (/^(EHLO|HELO)/i.test(line)) say('250 sink');
      else if (/^MAIL FROM/i.test(line)) {
        mail = { from: address, to: [] };
        say('250 ok');
      } else if (/^RCPT TO/i.test(line)) {
        if (!this.refuseNext) mail.to.push(address);
        say(this.refuseNext ?? '250 ok');
        this.refuseNext = undefined;
      } else if (/^DATA/i.test(line)) {
        data = [];
        say('354 go on');
      } else if (/^QUIT/i.test(line)) {
        say('221 bye');
        socket.end();
      } else say('250 ok');
    }
  }
}
