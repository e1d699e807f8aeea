using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>Tags: read with AWS's limits, and written.</summary>
internal static class EcsTags
{
    private const int Most = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;
    private const string Reserved = "aws:";

    /// <summary>The tags of a request.</summary>
    /// <exception cref="AwsException">They break a limit.</exception>
    public static Dictionary<string, string> Read(AwsRequest request)
    {
        var tags = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var tag in request.Objects("tags"))
        {
            var (key, value) = (tag.Text("key") ?? "", tag.Text("value") ?? "");
            if (key.Length is < 1 or > LongestKey || value.Length > LongestValue)
                throw AwsException.InvalidParameter($"A tag's key has 1 to {LongestKey} characters and its value at most {LongestValue}.");
            if (key.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase))
                throw AwsException.InvalidParameter($"The prefix '{Reserved}' is reserved for AWS use. The tag key '{key}' is not allowed.");
            if (!tags.TryAdd(key, value))
                throw AwsException.InvalidParameter("Duplicate tag keys found. Please note that Tag keys are case insensitive.");
        }

        return tags.Count <= Most ? tags : throw TooMany();
    }

    /// <summary>Puts tags over those that a resource has.</summary>
    /// <exception cref="AwsException">There would be too many.</exception>
    public static void Apply(Dictionary<string, string> resource, Dictionary<string, string> tags)
    {
        if (resource.Keys.Where(key => !key.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase)).Union(tags.Keys, StringComparer.Ordinal).Count() > Most)
            throw TooMany();
        foreach (var (key, value) in tags)
            resource[key] = value;
    }

    public static JsonArray Write(IReadOnlyDictionary<string, string> tags) =>
        Json.Array(tags.Select(tag => new JsonObject { ["key"] = tag.Key, ["value"] = tag.Value }));

    /// <summary>The tags of the resource that a request names by its ARN.</summary>
    /// <exception cref="AwsException">There is no such resource.</exception>
    public static Dictionary<string, string> Of(SimulatedWorld world, AwsRequest request)
    {
        var arn = request.Text("resourceArn") ?? "";
        var parts = arn.Split(':', 6);
        if (parts is not ["arn", _, "ecs", _, _, var resource])
            throw AwsException.InvalidParameter("The specified ARN is not valid. Specify a valid ARN and try again.");

        return resource.Split('/') switch
        {
            ["cluster", var name] => world.Estate.FindCluster(name)?.Tags,
            ["service", var cluster, var name] => world.Estate.FindService(cluster, name)?.Tags,
            ["task", var cluster, var id] => world.Tasks.TryGet(cluster, id, out var task) && task.StoppedAt is null ? task.Tags : null,
            ["task-definition", var name] => world.Estate.Definitions.TryFind(name, out var definition) ? definition.Tags : null,
            _ => throw AwsException.InvalidParameter("The specified resource type does not support tags."),
        } ?? throw AwsException.InvalidParameter("The specified resource is not found.");
    }

    private static AwsException TooMany() => AwsException.InvalidParameter($"A resource can have at most {Most} tags.");
}
