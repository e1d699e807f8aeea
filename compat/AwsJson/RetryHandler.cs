namespace Amazon.AwsJson;

/// <summary>
/// Sends a call again after passing faults. It stands outside the signer, so that every attempt is signed anew, and gives each attempt its own time.
/// </summary>
internal sealed class RetryHandler(int attempts, TimeSpan attemptTimeout, ClientSurroundings surroundings) : DelegatingHandler
{
    internal static readonly HttpRequestOptionsKey<Repeat> RepeatKey = new("Amazon.AwsJson.Repeat");

    private const string InvocationId = "amz-sdk-invocation-id";
    private const string AttemptCount = "amz-sdk-request";

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var repeat = request.Options.TryGetValue(RepeatKey, out var asked) ? asked : Repeat.Safe;
        request.Headers.TryAddWithoutValidation(InvocationId, Guid.NewGuid().ToString());
        for (var attempt = 1; ; attempt++)
        {
            request.Headers.Remove(AttemptCount);
            request.Headers.TryAddWithoutValidation(AttemptCount, $"attempt={attempt}; max={attempts}");
            Fault fault;
            try
            {
                var response = await AttemptAsync(request, cancellationToken);
                fault = response.IsSuccessStatusCode ? Fault.Lasting : RetryPolicy.Classify(await ErrorReader.ReadAsync(response, cancellationToken));
                if (attempt == attempts || !RetryPolicy.MayRepeat(fault, repeat))
                    return response;

                response.Dispose();
            }
            catch (HttpRequestException exception) when (attempt < attempts && RetryPolicy.MayRepeat(RetryPolicy.Classify(exception), repeat))
            {
                fault = RetryPolicy.Classify(exception);
            }
            catch (TimeoutException) when (attempt < attempts && RetryPolicy.MayRepeat(Fault.Transient, repeat))
            {
                fault = Fault.Transient;
            }

            await Task.Delay(RetryPolicy.Delay(fault, attempt, surroundings.Jitter()), surroundings.Time, cancellationToken);
        }
    }

    /// <summary>One attempt, its body included: a connection that dies half-way is this attempt's fault.</summary>
    private async Task<HttpResponseMessage> AttemptAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(attemptTimeout, surroundings.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        HttpResponseMessage? response = null;
        try
        {
            response = await base.SendAsync(request, either.Token);
            await response.Content.LoadIntoBufferAsync(either.Token);
            return response;
        }
        catch (OperationCanceledException exception) when (!cancellationToken.IsCancellationRequested)
        {
            response?.Dispose();
            throw new TimeoutException(
                late.IsCancellationRequested ? $"The service did not answer within {attemptTimeout.TotalSeconds:0.###} s." : "No connection was made in time.",
                exception);
        }
        catch
        {
            response?.Dispose();
            throw;
        }
    }
}
