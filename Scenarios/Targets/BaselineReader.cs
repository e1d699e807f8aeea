using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Targets;

/// <summary>Reads what must hold of a target before a run may start.</summary>
internal static class BaselineReader
{
    private const int Most = 100_000;

    public static Baseline Read(FieldReader target, Baseline defaults, ErrorList errors)
    {
        if (target.Map("baseline") is not { } map)
            return defaults;

        var fields = new FieldReader(map, "baseline", errors);
        var baseline = new Baseline
        {
            Running = fields.Whole("running", 0, Most) ?? defaults.Running,
            Desired = fields.Whole("desired", 0, Most) ?? defaults.Desired,
            Pending = fields.Whole("pending", 0, Most) ?? defaults.Pending,
            ActiveCalls = fields.Whole("active_calls", 0, Most) ?? defaults.ActiveCalls,
        };
        fields.Finish();
        return baseline;
    }
}
