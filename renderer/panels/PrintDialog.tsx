// PrintDialog.tsx - x
export function PrintDialog() {
  return null;
}
