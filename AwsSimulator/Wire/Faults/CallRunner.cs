namespace LoadPlatform.AwsSimulator.Wire.Faults;

/// <summary>Carries a call out in the world, or lets go wrong what is to go wrong with it.</summary>
internal sealed class CallRunner(WorldGate gate, Disturbances disturbances, TimeProvider time)
{
    /// <summary>Carries a call out.</summary>
    /// <exception cref="AwsException">AWS would refuse it.</exception>
    /// <exception cref="OperationCanceledException">The client went away while it waited for a late answer.</exception>
    public async Task<AwsAnswer> RunAsync(AwsCall call, AwsService service, IAwsOperation operation, AwsRequest request, string requestId, CancellationToken cancellationToken)
    {
        var disturbance = gate.Use(world => disturbances.Of(world, service.Traits.Name, operation.Name));
        if (disturbance.Delay > TimeSpan.Zero)
            await Task.Delay(disturbance.Delay, time, cancellationToken);
        if (disturbance.IsDroppedBefore)
            return call.Protocol.Error(ServiceErrors.Failed(service.Traits.Name, StatusCodes.Status503ServiceUnavailable), requestId) with { IsDropped = true };
        if (disturbance.Error is { } error)
            throw error;

        try
        {
            var result = gate.Use(world => operation.Handle(world, request));
            return call.Protocol.Result(call.Name, result, requestId) with { IsDropped = disturbance.IsDroppedAfter };
        }
        catch (AwsException refused) when (disturbance.IsDroppedAfter)
        {
            return call.Protocol.Error(refused, requestId) with { IsDropped = true };
        }
    }
}
