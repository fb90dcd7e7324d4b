/** A real browser for tests. */
package org.ngoaingu.browser;
