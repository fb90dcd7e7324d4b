/** Reads plan files, checks them and says by file and line what is wrong. */
@NullMarked
package org.ngoaingu.plan.file;

import org.jspecify.annotations.NullMarked;
