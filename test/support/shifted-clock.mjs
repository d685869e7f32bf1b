// Loaded into a process before anything else: its own clock is wrong by SHIFT_MS. Only what the process asks its
// operating system is shifted, as on a machine that is set wrongly; the database is another machine.
const shift = Number(process.env.SHIFT_MS);
const RealDate = Date;

globalThis.Date = class ShiftedDate extends RealDate {
  constructor(...parts) {
    if (parts.length === 0) super(RealDate.now() + shift);
    else super(...parts);
  }

  static now() {
    return RealDate.now() + shift;
  }
};

process.stdout.write(`this machine believes that it is ${new Date().toISOString()}\n`);
