import { SetMetadata } from '@nestjs/common';

export const ACTION = Symbol('action');
export const PUBLIC = Symbol('public');

/** Only actors whose role and token allow the action get in. */
export const Allow = (action: string): MethodDecorator => SetMetadata(ACTION, action);

/** Everybody gets in, signed in or not. Say it aloud: an operation without this and without @Allow is refused. */
export const Public = (): MethodDecorator => SetMetadata(PUBLIC, true);
