/**
 * The database: an embedded PostgreSQL that survives every crash, or a server named by {@code SPRING_DATASOURCE_URL}.
 */
@NullMarked
package org.ngoaingu.platform.postgres;

import org.jspecify.annotations.NullMarked;
