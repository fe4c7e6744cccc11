/** What a quote is: the states of a version, what can happen to it, and what its hash binds. */
@NullMarked
package com.operanttechnologies.quote;

import org.jspecify.annotations.NullMarked;
