import { forecastScore } from './forecast-score';
import { runTask } from './task';

runTask('demand.score', forecastScore);
