using System.Text.Json.Nodes;
using LoadPlatform.AwsSimulator.Model;
using LoadPlatform.AwsSimulator.Wire;

namespace LoadPlatform.AwsSimulator.Ecs;

/// <summary>UpdateTaskProtection: of up to ten of a service's tasks, for two hours unless told otherwise.</summary>
internal sealed class UpdateTaskProtection : IAwsOperation
{
    private const int Most = 10;
    private const int DefaultMinutes = 120;
    private const int MostMinutes = 2880;

    public string Name => nameof(UpdateTaskProtection);

    public JsonObject Handle(SimulatedWorld world, AwsRequest request)
    {
        var cluster = request.Cluster(world);
        var ids = request.Texts("tasks").Select(Arns.NameOf).ToList();
        if (ids.Count is < 1 or > Most)
            throw AwsException.InvalidParameter(ids.Count == 0 ? "Tasks cannot be empty." : $"Tasks cannot be more than {Most}.");

        var minutes = request.Integer("expiresInMinutes") ?? DefaultMinutes;
        if (minutes is < 1 or > MostMinutes)
            throw AwsException.InvalidParameter($"expiresInMinutes must be between 1 and {MostMinutes}.");
        if (request.Body["protectionEnabled"] is null)
            throw AwsException.InvalidParameter("protectionEnabled cannot be null.");

        var enabled = request.Flag("protectionEnabled");
        return ProtectionJson.Of(world, cluster, ids, task =>
        {
            if (enabled)
                world.Estate.Protection.Protect(task, TimeSpan.FromMinutes(minutes));
            else
                world.Estate.Protection.Release(task);
        });
    }
}
