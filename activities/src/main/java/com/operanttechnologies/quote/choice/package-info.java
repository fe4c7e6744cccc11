/** What lines leave to the customer, and what customers make of it. */
@NullMarked
package com.operanttechnologies.quote.choice;

import org.jspecify.annotations.NullMarked;
