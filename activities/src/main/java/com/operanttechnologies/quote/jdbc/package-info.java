/** The tables of quotes, versions and lines. */
@NullMarked
package com.operanttechnologies.quote.jdbc;

import org.jspecify.annotations.NullMarked;
