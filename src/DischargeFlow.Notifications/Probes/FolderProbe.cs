namespace DischargeFlow.Notifications.Probes;

/// <summary>Whether the folder of the outbox can be written.</summary>
internal static class FolderProbe
{
    public static ProbeFinding Run(string folder)
    {
        try
        {
            // A folder that is not there yet is made with the first mail: an examination makes nothing.
            if (Directory.Exists(folder)) Write(Path.Combine(folder, $".probe.{Guid.NewGuid():N}"));
            else if (File.Exists(folder)) throw new IOException($"{folder} is a file.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ProbeFinding.Fault(
                $"メールを置くフォルダー {folder} に書き込めません({e.Message})。書き込みを許可するか、Mail:Folder を変えてください。",
                $"The outbox folder {folder} cannot be written ({e.Message}). Let the program write there, or change Mail:Folder.");
        }

        return ProbeFinding.Warning(
            $"メールは誰にも届きません。フォルダー {folder} に置かれるだけです(Mail:Way が outbox)。届けるには Mail:Way を smtp か sendmail にしてください。",
            $"Mails reach nobody: they are put into the folder {folder} (Mail:Way is outbox). To deliver them, set Mail:Way to smtp or sendmail.");
    }

    private static void Write(string file)
    {
        File.WriteAllText(file, "");
        File.Delete(file);
    }
}
