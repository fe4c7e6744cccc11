/** Where everything stands on the paper of a quote. */
@NullMarked
package com.operanttechnologies.document.paper;

import org.jspecify.annotations.NullMarked;
