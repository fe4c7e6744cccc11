/** Pages on which a sales team writes, sends and follows its quotes. */
@NullMarked
package com.operanttechnologies.quote.web;

import org.jspecify.annotations.NullMarked;
