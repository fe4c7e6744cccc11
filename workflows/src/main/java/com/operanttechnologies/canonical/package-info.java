/** JSON that is the same bytes for the same content, by RFC 8785. */
@NullMarked
package com.operanttechnologies.canonical;

import org.jspecify.annotations.NullMarked;
