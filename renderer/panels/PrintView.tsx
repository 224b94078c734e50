// PrintView.tsx - x
export function PrintView() {
  return null;
}
