using System.Collections;

namespace LoadPlatform.Scenarios.Tests.Series;

/// <summary>A list that must not be looked at.</summary>
internal sealed class Untouchable<T> : IReadOnlyList<T>
{
    public int Count => throw new InvalidOperationException();

    public T this[int index] => throw new InvalidOperationException();

    public IEnumerator<T> GetEnumerator() => throw new InvalidOperationException();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
