using System.Diagnostics.CodeAnalysis;
using LoadPlatform.AwsSimulator.Model.Metrics;

namespace LoadPlatform.AwsSimulator.Model.Alarms;

/// <summary>All alarms, evaluated once a minute.</summary>
internal sealed class AlarmBook(Timeline timeline, MetricStore store)
{
    private readonly SortedDictionary<string, Alarm> _alarms = new(StringComparer.Ordinal);

    /// <summary>By name.</summary>
    public IReadOnlyCollection<Alarm> All => _alarms.Values;

    public AlarmHistory History { get; } = new();

    /// <summary>Why an action (an ARN) cannot be carried out, or null where it can.</summary>
    public Func<string, string?> Refuse { get; set; } = _ => null;

    /// <summary>All alarms have been evaluated.</summary>
    public Action? Evaluated { get; set; }

    public void Begin(int second) => timeline.Every(Minutes.One, Minutes.Next(timeline.Now, second), Evaluate);

    public bool TryGet(string name, [NotNullWhen(true)] out Alarm? alarm) => _alarms.TryGetValue(name, out alarm);

    /// <summary>Creates an alarm, or changes the one of this name, which keeps its state.</summary>
    public void Put(AlarmSettings settings)
    {
        var isNew = !_alarms.TryGetValue(settings.Name, out var alarm);
        if (alarm is null)
            _alarms.Add(settings.Name, alarm = new Alarm(settings, timeline.Now));
        else
            alarm.Update(settings, timeline.Now);
        History.Configured(alarm, isNew);
    }

    public void Remove(string name) => _alarms.Remove(name);

    private void Evaluate()
    {
        foreach (var alarm in _alarms.Values)
        {
            var before = alarm.Snapshot;
            if (alarm.Evaluate(store, timeline.Now))
                Note(alarm, before);
        }

        Evaluated?.Invoke();
    }

    private void Note(Alarm alarm, AlarmSnapshot before)
    {
        History.Changed(alarm, before);
        if (!alarm.Settings.ActionsEnabled)
            return;

        foreach (var action in alarm.Settings.ActionsFor(alarm.State))
            History.Acted(alarm, action, Refuse(action));
    }
}
