using System.Text.Json;
using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model.Faults;

namespace LoadPlatform.AwsSimulator.Faults;

/// <summary>Reads a request for faults: one object, or a list of them. All mistakes at once.</summary>
internal static class FaultReader
{
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    public static (IReadOnlyList<PlannedFault> Faults, IReadOnlyList<string> Errors) Read(string body)
    {
        JsonNode? node;
        try
        {
            node = JsonNode.Parse(body, nodeOptions: null, Strict);
        }
        catch (JsonException error)
        {
            return ([], [$"The body is no JSON: {error.Message}"]);
        }

        return node switch
        {
            JsonObject one => Gather([(one, "fault")]),
            JsonArray { Count: > 0 } many => Gather([.. many.Select((item, index) => (item, $"faults[{index}]"))]),
            _ => ([], ["The body must be a fault, or a list of at least one."]),
        };
    }

    private static (IReadOnlyList<PlannedFault> Faults, IReadOnlyList<string> Errors) Gather(IReadOnlyList<(JsonNode? Node, string Place)> items)
    {
        var faults = new List<PlannedFault>();
        var errors = new List<string>();
        foreach (var (node, place) in items)
        {
            if (node is not JsonObject body)
                errors.Add($"{place}: must be an object");
            else if (ReadOne(body, place, errors) is { } fault)
                faults.Add(fault);
        }

        return (faults, errors);
    }

    private static PlannedFault? ReadOne(JsonObject body, string place, List<string> errors)
    {
        var request = new FaultRequest(body, place);
        var name = request.OneOf("kind", [.. FaultKinds.All.Keys]);
        if (name is null)
        {
            if (body["kind"] is null)
                request.Missing<string>("kind");
            errors.AddRange(request.Errors.Where(error => error.StartsWith($"{place}.kind:", StringComparison.Ordinal)));
            return null;
        }

        var start = request.Seconds("start") ?? TimeSpan.Zero;
        var duration = request.Seconds("duration", least: 0.001);
        var fault = FaultKinds.All[name](request);
        var mistakes = request.Errors;
        errors.AddRange(mistakes);
        return mistakes.Count == 0 ? new PlannedFault(fault, start, duration) : null;
    }
}
