/** Pages of mail: the sandbox that plays the outside world. */
@NullMarked
package com.operanttechnologies.mail.web;

import org.jspecify.annotations.NullMarked;
