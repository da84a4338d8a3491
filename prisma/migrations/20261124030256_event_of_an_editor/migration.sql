SELECT history.detach();

-- AlterEnum
ALTER TYPE "event_origin" ADD VALUE 'editor';

SELECT history.attach();
