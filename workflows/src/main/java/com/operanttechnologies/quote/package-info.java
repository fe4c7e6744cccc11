/** What a quote is, its versions' life and its process. */
@NullMarked
package com.operanttechnologies.quote;

import org.jspecify.annotations.NullMarked;
