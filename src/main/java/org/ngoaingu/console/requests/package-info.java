/** What people ask to have done with their data, and the answers. */
@NullMarked
package org.ngoaingu.console.requests;

import org.jspecify.annotations.NullMarked;
