/** The language-plan assistant: one package a room, see {@code docs/architecture.md}. */
@NullMarked
package org.ngoaingu;

import org.jspecify.annotations.NullMarked;
