using Amazon.Runtime;

namespace LoadPlatform.ServiceDefaults.Aws;

/// <summary>Calls AWS to look at something: a failure is data, not an exception.</summary>
public static class AwsProbe
{
    /// <summary>How long one look may take where nothing else is said, retries included, in real time.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>Looks once.</summary>
    /// <typeparam name="T">What is looked for.</typeparam>
    /// <param name="source">The call, for example <c>ecs:DescribeServices</c>.</param>
    /// <param name="look">Makes the call.</param>
    /// <param name="cancellationToken">Ends the looking; that is not a failure.</param>
    public static Task<Probed<T>> TryAsync<T>(string source, Func<CancellationToken, Task<T>> look, CancellationToken cancellationToken)
        where T : class => TryAsync(source, look, Patience, cancellationToken);

    /// <summary>Looks once, for as long as what is looked at may take.</summary>
    /// <typeparam name="T">What is looked for.</typeparam>
    /// <param name="source">The call, for example <c>ssm:SendCommand</c>.</param>
    /// <param name="look">Makes the call.</param>
    /// <param name="patience">How long it may take, retries included, in real time.</param>
    /// <param name="cancellationToken">Ends the looking; that is not a failure.</param>
    public static async Task<Probed<T>> TryAsync<T>(string source, Func<CancellationToken, Task<T>> look, TimeSpan patience, CancellationToken cancellationToken)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(look);

        using var late = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        late.CancelAfter(patience);
        try
        {
            return new Probed<T>(await look(late.Token), null);
        }
        catch (Exception error) when (IsFailure(error) && !cancellationToken.IsCancellationRequested)
        {
            return new Probed<T>(null, AwsFailure.From(source, error));
        }
    }

    private static bool IsFailure(Exception error) =>
        error is AmazonServiceException or AmazonClientException or HttpRequestException or TimeoutException or IOException or OperationCanceledException;
}
