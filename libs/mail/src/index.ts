export { letter } from './letter.js';
export { MailModule } from './mail.module.js';
export { type Appointment, type Mail, Mailer } from './mailer.js';
