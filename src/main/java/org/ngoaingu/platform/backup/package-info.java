/**
 * Backup and restore: every table as PostgreSQL's COPY writes it, packed, and the stored files; see {@code
 * docs/backup.md}.
 */
@NullMarked
package org.ngoaingu.platform.backup;

import org.jspecify.annotations.NullMarked;
