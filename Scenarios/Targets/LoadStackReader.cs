using LoadPlatform.Contracts.Targets;
using LoadPlatform.Scenarios.Reading;
using LoadPlatform.Scenarios.Reading.Nodes;

namespace LoadPlatform.Scenarios.Targets;

/// <summary>Reads a target of kind load-stack: the names of its cluster and service follow from the stack's name, and its service rests at no task.</summary>
internal static class LoadStackReader
{
    public static Target Read(string name, FieldReader fields, ErrorList errors)
    {
        var stack = fields.Matching("stack", Forms.AwsName(), "a CloudFormation stack's name (letters, digits, '-')", required: true, example: "stack: demo-load") ?? "";
        return new Target
        {
            Name = name,
            Kind = TargetDefaults.LoadStack,
            Cluster = stack,
            Service = $"{stack}-master",
            Baseline = BaselineReader.Read(fields, new Baseline { Running = 0, Desired = 0 }, errors),
        };
    }
}
