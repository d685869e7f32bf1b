import { challengesMessages } from './challenges.messages.js';
import { coachMessages } from './coach.messages.js';
import { decisionsMessages } from './decisions.messages.js';
import { filesMessages } from './files.messages.js';
import { identityMessages } from './identity.messages.js';
import { mailMessages } from './mail.messages.js';
import { matchingMessages } from './matching.messages.js';
import { mentoringMessages } from './mentoring.messages.js';
import { modelAdviceMessages } from './model-advice.messages.js';
import { modelLibraryMessages } from './model-library.messages.js';
import { modelSoundnessMessages } from './model-soundness.messages.js';
import { modelsMessages } from './models.messages.js';
import { pilotsMessages } from './pilots.messages.js';
import { platformMessages } from './platform.messages.js';
import { programmesMessages } from './programmes.messages.js';
import { reviewMessages } from './review.messages.js';
import { searchMessages } from './search.messages.js';
import { stagesMessages } from './stages.messages.js';
import { startupsMessages } from './startups.messages.js';
import { submissionsMessages } from './submissions.messages.js';

/** Every message of the platform by its code. One file per context. */
export const messages = {
  ...platformMessages,
  ...identityMessages,
  ...searchMessages,
  ...filesMessages,
  ...mailMessages,
  ...programmesMessages,
  ...modelLibraryMessages,
  ...modelAdviceMessages,
  ...modelsMessages,
  ...modelSoundnessMessages,
  ...challengesMessages,
  ...coachMessages,
  ...startupsMessages,
  ...submissionsMessages,
  ...stagesMessages,
  ...reviewMessages,
  ...decisionsMessages,
  ...pilotsMessages,
  ...matchingMessages,
  ...mentoringMessages,
} as const;
