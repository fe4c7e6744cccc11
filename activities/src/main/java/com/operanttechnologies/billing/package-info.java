/** What an accepted quote becomes: account, subscriptions, first invoice, and the proof of them. */
@NullMarked
package com.operanttechnologies.billing;

import org.jspecify.annotations.NullMarked;
