/** Quotes as members and customers work with them: draft, send, decide, revise. */
@NullMarked
package com.operanttechnologies.quote;

import org.jspecify.annotations.NullMarked;
