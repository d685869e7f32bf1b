import { defineActions } from '#libs/access';

defineActions({
  'file.upload': { roles: 'signed-in', scope: 'files:write' },
  'file.read': { roles: 'signed-in', scope: 'files:read' },
});
