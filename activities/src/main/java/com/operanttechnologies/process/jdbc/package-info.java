/** Which processes must be told of what, and which are due. */
@NullMarked
package com.operanttechnologies.process.jdbc;

import org.jspecify.annotations.NullMarked;
