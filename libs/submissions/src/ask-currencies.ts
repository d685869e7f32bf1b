import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

/** The currency in which the submissions of a programme have to say how much they ask for; null where they need not. */
export type AskCurrencyRule = (programmeId: string, tx?: Tx) => Promise<string | null>;

/**
 * Where submissions learn whether an amount has to be asked for. The context downstream that runs programmes registers
 * its rule when the application starts: a gate that selects until its budget is spent needs to know what each would cost.
 */
@Injectable()
export class AskCurrencies {
  private rule: AskCurrencyRule = () => Promise.resolve(null);

  register(rule: AskCurrencyRule): void {
    this.rule = rule;
  }

  of(programmeId: string, tx?: Tx): Promise<string | null> {
    return this.rule(programmeId, tx);
  }
}
