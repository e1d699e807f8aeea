using Aspire.Hosting.Orchestrator;
using Microsoft.Extensions.DependencyInjection;

namespace Aspire.Hosting.ApplicationModel;

/// <summary>Executes the life-cycle commands of resources: start, stop, restart.</summary>
public class ResourceCommandService
{
    private readonly IServiceProvider _services;
    private readonly ResourceNotificationService _notifications;

    internal ResourceCommandService(IServiceProvider services)
    {
        _notifications = services.GetRequiredService<ResourceNotificationService>();
        _services = services;
    }

    public Task<ExecuteCommandResult> ExecuteCommandAsync(string resourceId, string commandName, CancellationToken cancellationToken = default) =>
        _notifications.TryGetCurrentState(resourceId, out var current)
            ? ExecuteCommandAsync(current.Resource, commandName, cancellationToken)
            : Task.FromResult(CommandResults.Failure($"Resource '{resourceId}' not found."));

    public async Task<ExecuteCommandResult> ExecuteCommandAsync(IResource resource, string commandName, CancellationToken cancellationToken = default)
    {
        var orchestrator = _services.GetRequiredService<ApplicationOrchestrator>();
        try
        {
            if (commandName == KnownResourceCommands.StopCommand || commandName == KnownResourceCommands.RestartCommand)
                await orchestrator.StopResourceAsync(resource).ConfigureAwait(false);

            if (commandName == KnownResourceCommands.StartCommand || commandName == KnownResourceCommands.RestartCommand)
                await orchestrator.StartResourceAsync(resource, cancellationToken).ConfigureAwait(false);
            else if (commandName != KnownResourceCommands.StopCommand)
                return CommandResults.Failure($"Command '{commandName}' not available for resource '{resource.Name}'.");

            return CommandResults.Success();
        }
        catch (OperationCanceledException)
        {
            return CommandResults.Canceled();
        }
        catch (Exception exception) when (exception is DistributedApplicationException or InvalidOperationException)
        {
            return CommandResults.Failure(exception.Message);
        }
    }
}
