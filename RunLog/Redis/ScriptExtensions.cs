using StackExchange.Redis;

namespace LoadPlatform.RunLog.Redis;

/// <summary>Runs Lua scripts, each of which is one atomic command.</summary>
public static class ScriptExtensions
{
    /// <summary>Runs a script. EVAL, not EVALSHA: a restarted server has forgotten the scripts that it was given.</summary>
    /// <param name="database">The database.</param>
    /// <param name="script">The script.</param>
    /// <param name="keys">The keys that it touches.</param>
    /// <param name="arguments">Its other arguments.</param>
    /// <returns>What it returns.</returns>
    public static Task<RedisResult> EvaluateAsync(this IDatabase database, string script, RedisKey[] keys, params RedisValue[] arguments)
    {
        ArgumentNullException.ThrowIfNull(database);
        ArgumentNullException.ThrowIfNull(keys);
        ArgumentNullException.ThrowIfNull(arguments);

        var command = new List<object>(2 + keys.Length + arguments.Length) { script, keys.Length };
        command.AddRange(keys.Cast<object>());
        command.AddRange(arguments.Cast<object>());
        return database.ExecuteAsync("EVAL", command.ToArray());
    }
}
