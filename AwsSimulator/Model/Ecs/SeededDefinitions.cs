using System.Text.Json.Nodes;

namespace LoadPlatform.AwsSimulator.Model.Ecs;

/// <summary>The task definitions that the account has from its beginning, as they were registered.</summary>
internal static class SeededDefinitions
{
    /// <summary>The voice agent: one container, health-checked, with two minutes to drain.</summary>
    public static JsonObject VoiceAgent(SimulatorOptions options) => Definition(options, options.ServiceName, 4096, 8192, new JsonObject
    {
        ["name"] = "voice-agent",
        ["image"] = $"{options.AccountId}.dkr.ecr.{options.Region}.amazonaws.com/voice-agent:latest",
        ["essential"] = true,
        ["environment"] = Environment(
            ("MAX_CONCURRENT_CALLS", $"{options.MaxConcurrentCalls}"), ("ENVIRONMENT", options.Environment), ("AWS_REGION", options.Region)),
        ["healthCheck"] = new JsonObject
        {
            ["command"] = new JsonArray("CMD-SHELL", "curl -f http://localhost:8080/health || exit 1"),
            ["interval"] = 30,
            ["timeout"] = 5,
            ["retries"] = 3,
            ["startPeriod"] = 60,
        },
        ["portMappings"] = Ports(8080),
        ["stopTimeout"] = 120,
    });

    /// <summary>The load generator's master.</summary>
    public static JsonObject LoadMaster(SimulatorOptions options) => LoadPart(options, "master", "locust", [("LOCUST_MODE", "master")], 5557, 8089);

    /// <summary>A worker of the load generator: RunTask's overrides name its master (LOCUST_MASTER_NODE_HOST).</summary>
    public static JsonObject LoadWorker(SimulatorOptions options) => LoadPart(options, "worker", "locust", [("LOCUST_MODE", "worker")]);

    /// <summary>A small HTTP service for the load generator to load.</summary>
    public static JsonObject LoadTarget(SimulatorOptions options) => LoadPart(options, "target", "load-target", [("PORT", "8080")], 8080);

    private static JsonObject LoadPart(SimulatorOptions options, string part, string image, (string Name, string Value)[] variables, params int[] ports) =>
        Definition(options, $"{options.LoadStack}-{part}", 1024, 2048, new JsonObject
        {
            ["name"] = part,
            ["image"] = $"{options.AccountId}.dkr.ecr.{options.Region}.amazonaws.com/{image}:latest",
            ["essential"] = true,
            ["environment"] = Environment(variables),
            ["portMappings"] = Ports(ports),
            ["stopTimeout"] = 30,
        });

    private static JsonObject Definition(SimulatorOptions options, string family, int cpu, int memory, JsonObject container) => new()
    {
        ["family"] = family,
        ["taskRoleArn"] = $"arn:aws:iam::{options.AccountId}:role/{family}-task",
        ["executionRoleArn"] = $"arn:aws:iam::{options.AccountId}:role/{family}-execution",
        ["networkMode"] = "awsvpc",
        ["requiresCompatibilities"] = new JsonArray("FARGATE"),
        ["cpu"] = $"{cpu}",
        ["memory"] = $"{memory}",
        ["containerDefinitions"] = new JsonArray(container),
    };

    private static JsonArray Environment(params (string Name, string Value)[] variables) =>
        [.. variables.Select(variable => new JsonObject { ["name"] = variable.Name, ["value"] = variable.Value })];

    private static JsonArray Ports(params int[] ports) =>
        [.. ports.Select(port => new JsonObject { ["containerPort"] = port, ["hostPort"] = port, ["protocol"] = "tcp" })];
}
