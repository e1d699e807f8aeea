using LoadPlatform.AwsSimulator.Model.Ecs;
using LoadPlatform.AwsSimulator.Processes.Metadata;
using LoadPlatform.ServiceDefaults.Clock;
using Microsoft.Extensions.Options;

namespace LoadPlatform.AwsSimulator.Processes.Containers;

/// <summary>Starts containers as local processes.</summary>
internal sealed class ContainerStarter(
    IOptions<SimulatorOptions> options,
    ImageCatalog images,
    WorkFolder work,
    SimulatorAddress simulator,
    [FromKeyedServices(ClockExtensions.WallClock)] TimeProvider wall)
{
    private static readonly string Stacks = Path.Combine(AppContext.BaseDirectory, "Stacks");

    /// <summary>Starts a container.</summary>
    /// <exception cref="ContainerStartException">It cannot be started; the message is the task's stopped reason.</exception>
    public ContainerProcess Start(EcsTask task, EcsContainer container, Func<string, ValueTask> write)
    {
        if (images.Find(container.Definition.Image) is not { } image)
            throw new ContainerStartException($"CannotPullContainerError: pull image manifest has been retried 1 time(s): failed to resolve ref {container.Definition.Image}: no entry of Simulator:Images fits it");

        var placeholders = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["address"] = task.PrivateIp,
            ["front"] = options.Value.Sipp.Remote,
            ["sip-port"] = $"{options.Value.Processes.SipPort}",
            ["stacks"] = Stacks,
        };
        try
        {
            var command = ContainerPlan.Of(image, container.Definition, placeholders, Injected(container), work.MakeFolder(task.Id, container.Name));
            return ContainerProcess.Start(new ContainerMark(work.Root, container.RuntimeId), command, write, wall);
        }
        catch (Exception exception) when (exception is ContainerStartException or IOException or UnauthorizedAccessException)
        {
            throw new ContainerStartException($"CannotStartContainerError: Error response from daemon: {exception.Message}", exception);
        }
    }

    /// <summary>Removes what a task left on the disk.</summary>
    public void CleanUp(EcsTask task) => work.RemoveFolder(task.Id);

    private Dictionary<string, string> Injected(EcsContainer container) => new(StringComparer.Ordinal)
    {
        ["AWS_EXECUTION_ENV"] = "AWS_ECS_FARGATE",
        ["AWS_DEFAULT_REGION"] = options.Value.Region,
        ["AWS_REGION"] = options.Value.Region,
        ["AWS_ENDPOINT_URL"] = simulator.Url,
        ["ECS_CONTAINER_METADATA_URI_V4"] = $"{simulator.Url}{MetadataEndpoints.Path(container.RuntimeId)}",
        ["ECS_AGENT_URI"] = $"{simulator.Url}{AgentEndpoints.Path(container.RuntimeId)}",
    };
}
