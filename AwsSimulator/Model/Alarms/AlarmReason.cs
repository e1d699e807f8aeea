namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>A state's reason in AWS's words.</summary>
internal static class AlarmReason
{
    public const string Initial = "Unchecked: Initial alarm creation";

    /// <summary>From so many datapoints on only the newest are named.</summary>
    private const int Many = 5;

    public static string Of(AlarmSettings settings, AlarmVerdict verdict)
    {
        if (verdict.State == AlarmState.InsufficientData)
            return $"Insufficient Data: {Datapoints(settings.EvaluationPeriods)} {Were(settings.EvaluationPeriods)} unknown.";

        var isAlarm = verdict.State == AlarmState.Alarm;
        var named = verdict.Evaluated.Where(datapoint => settings.Comparison.IsBreached(datapoint.Value, settings.Threshold) == isAlarm).ToList();
        return $"Threshold Crossed: {(named.Count > 0 ? Crossed(settings, verdict, named, isAlarm) : Unreceived(settings, verdict))}.";
    }

    private static string Crossed(AlarmSettings settings, AlarmVerdict verdict, List<AlarmDatapoint> named, bool isAlarm)
    {
        var count = settings.DatapointsToAlarm is null ? Datapoints(named.Count) : $"{named.Count} out of the last {settings.EvaluationPeriods} datapoints";
        var list = $"[{string.Join(", ", named.Take(Many).Select(datapoint => $"{AlarmNumber.Text(datapoint.Value)} ({AlarmNumber.Short(datapoint.Start)})"))}]";
        var crossing = $"{Were(named.Count)} {(isAlarm ? "" : "not ")}{settings.Comparison.Words()} the threshold ({AlarmNumber.Text(settings.Threshold)})";
        var text = named.Count < Many
            ? $"{count} {list} {crossing}"
            : $"{count} {crossing}. The most recent datapoints which crossed the threshold: {list}";
        return text + Filled(settings, verdict) + Minimum(settings, isAlarm);
    }

    private static string Unreceived(AlarmSettings settings, AlarmVerdict verdict)
    {
        var periods = verdict.Filled == 1 ? "1 period" : $"{verdict.Filled} periods";
        return $"no datapoints were received for {periods}{Filled(settings, verdict)}";
    }

    private static string Filled(AlarmSettings settings, AlarmVerdict verdict) => settings.TreatMissingData switch
    {
        MissingData.Breaching when verdict.Filled > 0 => $" and {Treated(verdict.Filled)} [Breaching]",
        MissingData.NotBreaching when verdict.Filled > 0 => $" and {Treated(verdict.Filled)} [NonBreaching]",
        _ => "",
    };

    private static string Treated(int filled) => $"{filled} missing {(filled == 1 ? "datapoint was" : "datapoints were")} treated as";

    private static string Minimum(AlarmSettings settings, bool isAlarm) => settings.DatapointsToAlarm is not { } needed ? ""
        : isAlarm ? $" (minimum {Datapoints(needed)} for OK -> ALARM transition)"
        : $" (minimum {Datapoints(settings.EvaluationPeriods - needed + 1)} for ALARM -> OK transition)";

    private static string Datapoints(int count) => count == 1 ? "1 datapoint" : $"{count} datapoints";

    private static string Were(int count) => count == 1 ? "was" : "were";
}
