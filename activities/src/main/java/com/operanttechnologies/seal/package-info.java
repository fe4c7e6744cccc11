/**
 * The seal on accepted documents: whose key, which level, and what is done when it cannot be made.
 */
@NullMarked
package com.operanttechnologies.seal;

import org.jspecify.annotations.NullMarked;
