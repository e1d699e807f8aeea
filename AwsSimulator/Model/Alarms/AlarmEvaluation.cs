namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>
/// CloudWatch's rules, as documented under "Configuring how CloudWatch alarms treat missing data": the newest datapoints of a range that
/// is longer than the evaluation periods; missing ones are filled in only where there are too few.
/// </summary>
internal static class AlarmEvaluation
{
    /// <summary>Periods of the range beyond the evaluation periods. AWS's own examples have a range of 5 for 3; it publishes no rule.</summary>
    public const int ExtraPeriods = 2;

    /// <summary>Judges the datapoints of the evaluation range, newest first.</summary>
    public static AlarmVerdict Of(AlarmSettings settings, IReadOnlyList<AlarmDatapoint> datapoints, AlarmState current)
    {
        var evaluated = datapoints.Take(settings.EvaluationPeriods).ToList();
        var filled = settings.EvaluationPeriods - evaluated.Count;
        return new AlarmVerdict(StateOf(settings, evaluated, filled, current), evaluated, filled);
    }

    private static AlarmState StateOf(AlarmSettings settings, List<AlarmDatapoint> evaluated, int filled, AlarmState current)
    {
        var needed = settings.DatapointsToAlarm ?? settings.EvaluationPeriods;
        var breaching = evaluated.Count(datapoint => settings.Comparison.IsBreached(datapoint.Value, settings.Threshold));
        if (breaching >= needed)
            return AlarmState.Alarm;
        if (filled == 0)
            return AlarmState.Ok;

        var treatment = settings.TreatMissingData ?? MissingData.Missing;
        if (treatment == MissingData.Breaching)
            return breaching + filled >= needed ? AlarmState.Alarm : AlarmState.Ok;
        if (treatment == MissingData.NotBreaching || breaching < evaluated.Count)
            return AlarmState.Ok;
        if (treatment == MissingData.Ignore)
            return current;

        // Nothing speaks against an alarm. It takes one datapoint that is old enough for the missing ones not to be just late.
        return evaluated.Count == 0 ? AlarmState.InsufficientData
            : evaluated[^1].Age + 1 >= needed ? AlarmState.Alarm
            : AlarmState.Ok;
    }
}
