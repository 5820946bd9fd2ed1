// Each makes its functions known (define.ts). package.json says so to webpack (sideEffects), which would leave them out otherwise.
import './logic';
import './lambdas';
import './math';
import './totals';
import './statistics';
import './criteria';
import './lookup';
import './references';
import './shapes';
import './orders';
import './text';
import './texts-of-numbers';
import './dates';
import './workdays';
import './information';
